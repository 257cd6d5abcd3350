extension TherapyGroup {
  /// Returns the people who belong to the group on a day, in the order in which they joined; nil when nobody has recorded it.
  public func members(on date: CalendarDate) -> [Identifier<Patient>]? {
    members.map { all in
      all.filter { $0.includes(date) }.ordered { ($0.joined, $0.patient) < ($1.joined, $1.patient) }
        .map(\.patient)
    }
  }

  /// Returns how many more people can join on a day; nil when the size or the members are not known.
  ///
  /// Never below 0, also when the group has become larger than it takes.
  public func openSeats(on date: CalendarDate) -> Int? {
    guard let size, let members = members(on: date) else { return nil }
    return max(0, size.value.most - members.count)
  }

  /// Returns whether the group takes nobody more on a day; nil when it cannot be told.
  public func isFull(on date: CalendarDate) -> Bool? { openSeats(on: date).map { $0 == 0 } }

  /// Returns whether the group has the people with whom it runs; nil when it cannot be told.
  public func canRun(on date: CalendarDate) -> Bool? {
    guard let size, let members = members(on: date) else { return nil }
    return members.count >= size.value.fewest
  }

  /// Returns whether somebody may join on a day; nil when it cannot be told.
  ///
  /// There has to be a place, and a closed group must not have begun before that day.
  public func mayJoin(on date: CalendarDate) -> Bool? {
    let isOpen: Bool? = enrolment == .open ? true : begins.map { date <= $0 }
    return isOpen.and(isFull(on: date).map { !$0 })
  }

  /// Returns the people who wait on a day, those who have waited longest first.
  ///
  /// Of those who began on the same day the one whose entry stands first comes first.
  public func waiting(on date: CalendarDate) -> [Identifier<Patient>] {
    waitlist.filter { $0.includes(date) }.ordered { $0.since < $1.since }.map(\.patient)
  }

  /// Returns the members of the first day who still belonged to the group on the second, and all of the first day.
  ///
  /// A group of the same people holds together; the two lists say how far. Nil when the members are not recorded.
  public func stayed(
    from first: CalendarDate, to second: CalendarDate
  ) -> (stayed: [Identifier<Patient>], of: [Identifier<Patient>])? {
    guard let before = members(on: first), let after = members(on: second) else { return nil }
    return (before.filter { after.contains($0) }, before)
  }

  /// Returns the members of a day who have not agreed to the guidelines by then, as far as is recorded.
  public func withoutAgreement(on date: CalendarDate) -> [Identifier<Patient>] {
    (members ?? []).filter { $0.includes(date) && !($0.agreed.map { $0 <= date } ?? false) }
      .map(\.patient)
  }

  /// Returns the group with one more member from a day on; a wait of that person ends on the same day.
  ///
  /// - Throws: ``Invalid`` when the group has surely or possibly no place, is closed and has begun, or has the member already.
  public func joined(
    by patient: Identifier<Patient>, on date: CalendarDate, agreed: CalendarDate? = nil
  ) throws(Invalid) -> TherapyGroup {
    if enrolment == .closed, let begins, date > begins { throw .closed }
    guard mayJoin(on: date) == true else { throw .noPlace }
    let member = try Membership(patient, joined: date, agreed: agreed)
    var waits: [Waiting] = []
    for wait in waitlist {
      guard wait.patient == patient, wait.includes(date) else {
        waits.append(wait)
        continue
      }
      waits.append(try Waiting(patient, since: wait.since, until: date, end: .joined))
    }
    return try with(members: (members ?? []) + [member], waitlist: waits)
  }

  /// Returns the group without a member from a day on; the membership until then stays recorded.
  ///
  /// - Throws: ``Invalid/notMember`` when the person does not belong to the group on that day.
  public func left(
    by patient: Identifier<Patient>, on date: CalendarDate
  ) throws(Invalid) -> TherapyGroup {
    var all = members ?? []
    guard let place = all.firstIndex(where: { $0.patient == patient && $0.includes(date) }) else {
      throw .notMember
    }
    let stay = all[place]
    all[place] = try Membership(patient, joined: stay.joined, left: date, agreed: stay.agreed)
    return try with(members: all, waitlist: waitlist)
  }

  /// Returns the group with one more person who waits from a day on.
  ///
  /// - Throws: ``Invalid`` when the person is a member on that day or waits already.
  public func waitlisted(
    _ patient: Identifier<Patient>, since date: CalendarDate
  ) throws(Invalid) -> TherapyGroup {
    try with(members: members, waitlist: waitlist + [try Waiting(patient, since: date)])
  }

  private func with(members: [Membership]?, waitlist: [Waiting]) throws(Invalid) -> TherapyGroup {
    try TherapyGroup(
      id: id, title: title, service: service, modality: modality, purposes: purposes,
      guidelines: guidelines, enrolment: enrolment, begins: begins, size: size,
      facilitator: facilitator, coFacilitators: coFacilitators, members: members,
      waitlist: waitlist)
  }
}
