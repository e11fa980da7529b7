#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// Returns a body's next part, or nullopt at its end. Fails with Code::timeout if `silence_max` passes first. `body` must outlive the task.
Task<Result<std::optional<std::string>>> next_body_part(net::ClientBody& body, std::chrono::milliseconds silence_max);

}  // namespace martlet::aws
