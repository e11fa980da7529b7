#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// The next part of a body, or nullopt at its end; Code::timeout where nothing comes for `silence_max`. `body` must stay.
Task<Result<std::optional<std::string>>> next_part(net::ClientBody& body, std::chrono::milliseconds silence_max);

}  // namespace martlet::aws
