#pragma once
#include <functional>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud::s3 {

using ByteSink = std::function<Result<void>(std::string_view)>;

/// Passes a body to `sink`, chunk by chunk, until `sink` fails. Yields to the event loop after each chunk of a streamed body, so that other
/// requests are served in the meantime, as during an upload. `body` and `sink` must outlive the task.
Task<Result<void>> read_in_chunks(const http::Body& body, const ByteSink& sink);

}  // namespace martlet::cloud::s3
