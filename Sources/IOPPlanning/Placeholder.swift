public import IOPModels
