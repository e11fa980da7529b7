#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::http {

/// A second base class of a RequestBody whose transport can deliver the body in parts as they arrive: it uses the memory of one part,
/// whatever the body's length.
class StreamedRequestBody {
 public:
  /// Returns the next part, never empty; nullopt at the end. Fails with Code::too_large when the total would exceed `bytes_max`, and for
  /// the other reasons of RequestBody::read(). `deadline` is for this part. Read a body with either this or read(), not both.
  virtual Task<Result<std::optional<std::string>>> next(std::size_t bytes_max, std::optional<SteadyTime> deadline) = 0;
  /// Returns the trailers, which follow the last chunk. Call it after the end.
  virtual const Headers& trailers() const = 0;

 protected:
  ~StreamedRequestBody() = default;
};

}  // namespace martlet::http
