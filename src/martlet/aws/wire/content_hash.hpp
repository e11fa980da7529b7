#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/content.hpp>

namespace martlet::aws {

/// SHA-256 in hex. Code::conflict where it gives another number of bytes than it said. `content` must stay.
Task<Result<std::string>> hash_content(const Content& content);

}  // namespace martlet::aws
