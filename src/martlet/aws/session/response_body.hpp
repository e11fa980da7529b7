#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// The next part of a body, or nullopt at its end; Code::timeout if nothing arrives for `silence_max`. `body` must outlive the task.
Task<Result<std::optional<std::string>>> next_part(net::ClientBody& body, std::chrono::milliseconds silence_max);

}  // namespace martlet::aws
