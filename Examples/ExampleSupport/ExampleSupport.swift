import IOPKit
