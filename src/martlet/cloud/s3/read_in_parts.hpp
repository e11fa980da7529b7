#pragma once
#include <functional>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud::s3 {

using ByteSink = std::function<Result<void>(std::string_view)>;

/// Passes a body to `sink`, part by part, until `sink` fails. Other requests are served between parts, as during an upload. `body` and
/// `sink` must outlive the task.
Task<Result<void>> read_in_parts(const http::Body& body, const ByteSink& sink);

}  // namespace martlet::cloud::s3
