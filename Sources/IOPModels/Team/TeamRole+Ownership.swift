extension TeamRole {
  /// Returns whether the role may own a service, or nil when the role or the service is a site's own word.
  ///
  /// The answer is that of ``ServiceOwnership/catalogue``. A program narrows it for its own team; see
  /// ``ProgramProfile/mayOwn(_:_:)``. State law decides on licences; the library checks the role only.
  public func mayOwn(_ service: ServiceKind) -> Bool? {
    guard isInCatalogue else { return nil }
    return ServiceOwnership.of(service)?.roles.contains(self)
  }
}

extension ProgramProfile {
  /// Returns whether a role may own a service in this program, or nil when nobody has said so.
  ///
  /// An entry of ``ownership`` narrows what the catalogue allows and never widens it: a role that may not own a service by
  /// the catalogue may not own it here. For words of the site's own the entry alone decides.
  public func mayOwn(_ role: TeamRole, _ service: ServiceKind) -> Bool? {
    let usual = role.mayOwn(service)
    guard let own = ownership.first(where: { $0.service == service }) else { return usual }
    return usual != false && own.roles.contains(role)
  }
}
