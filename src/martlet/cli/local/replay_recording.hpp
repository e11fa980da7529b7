#pragma once
#include <martlet/async/task.hpp>
#include <martlet/net/client/client.hpp>

#include "recorded_terraform_calls.hpp"
#include "recording_variables.hpp"

namespace martlet::cli {

/// An HTTP API that a replay created.
struct CreatedApi {
  std::string name;
  std::string address;
};

/// Sends the calls of `recording` to `origin` one after the other, each signed as its account's administrator. `known` has the placeholders
/// of files. Stops at the first call that isn't successful, and fails with Code::conflict and the response, or as net::Client::send() does.
Task<Result<std::vector<CreatedApi>>> replay_recording(net::Client& client, net::Origin origin, RecordedTerraformCalls recording,
                                                       RecordingVariables known);

}  // namespace martlet::cli
