#pragma once
#include "lifecycle/server_core.hpp"

namespace martlet {

/// Does everything between registration and the first request: checks registrations, creates a plan for each route, builds the services.
/// Reports all problems in one error.
Task<Result<void>> initialize_core(ServerCore& core);

}  // namespace martlet
