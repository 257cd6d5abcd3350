@_exported public import IOPModels
@_exported public import IOPPlanning
@_exported public import IOPSerialization
@_exported public import IOPTesting
