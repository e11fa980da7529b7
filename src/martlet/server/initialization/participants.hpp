#pragma once
#include <string>

#include "lifecycle/server_core.hpp"

namespace martlet {

/// Declares everything that takes part in requests to the services, so that they are checked for it: each under a name that a person
/// knows it by ("the pre method \"stock\" of GET /orders").
void declare_participants(ServerCore& core);

/// Makes those that can serve all requests.
void make_shared_participants(ServerCore& core);

}  // namespace martlet
