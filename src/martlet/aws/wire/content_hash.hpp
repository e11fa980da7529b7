#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/content.hpp>

namespace martlet::aws {

/// SHA-256 in hex. Code::conflict if `content` yields a number of bytes other than its size. `content` must outlive the task.
Task<Result<std::string>> hash_content(const Content& content);

}  // namespace martlet::aws
