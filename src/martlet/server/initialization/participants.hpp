#pragma once
#include <string>

#include "lifecycle/server_core.hpp"

namespace martlet {

/// Declares to `services` what all participants in requests need, so that this is checked, each under a readable name ("the pre method
/// \"stock\" of GET /orders").
void declare_participants(ServerCore& core);

/// Creates the participants that serve all requests, which need only singletons.
void make_shared_participants(ServerCore& core);

}  // namespace martlet
