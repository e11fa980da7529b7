#pragma once
#include "lifecycle/server_core.hpp"

namespace martlet {

/// Everything between registration and the first request: checks what was registered, makes a plan of each route, builds the
/// services. All problems come in one error.
Task<Result<void>> initialize_core(ServerCore& core);

}  // namespace martlet
