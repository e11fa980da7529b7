#pragma once
#include <martlet/async/task.hpp>
#include <martlet/net/client/client.hpp>

#include "recording.hpp"

namespace martlet::cli {

/// An HTTP API that was made.
struct CreatedApi {
  std::string name;
  std::string address;
};

/// Makes the calls of `recording` at `origin`, one after the other, each signed as its account's administrator. `known` are the files'
/// placeholders. Fails at the first call that isn't answered with success: Code::conflict with what was answered, or as net::Client::send()
/// does.
Task<Result<std::vector<CreatedApi>>> replay(net::Client& client, net::Origin origin, Recording recording, Placeholders known);

}  // namespace martlet::cli
