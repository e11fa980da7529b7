#pragma once
#include <string>

#include "lifecycle/server_core.hpp"

namespace martlet {

/// Declares all participants in requests to the services, so that their needs are checked, each under a readable name ("the pre method
/// \"stock\" of GET /orders").
void declare_participants(ServerCore& core);

/// Creates the participants that can serve all requests.
void make_shared_participants(ServerCore& core);

}  // namespace martlet
