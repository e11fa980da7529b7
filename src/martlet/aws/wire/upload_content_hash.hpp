#pragma once
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/upload_content.hpp>

namespace martlet::aws {

/// Returns the SHA-256 in hex. Fails with Code::conflict if `content` doesn't yield size() bytes. `content` must outlive the task.
Task<Result<std::string>> hash_content(const UploadContent& content);

}  // namespace martlet::aws
