#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::http {

/// A second base class of a RequestBody if its transport can give the body in parts as they arrive: it takes the memory of one part,
/// whatever the body's length.
class StreamedBody {
 public:
  /// The next part, never empty; nullopt at the end. Fails with Code::too_large when there would be more than `bytes_max` in all, and
  /// otherwise as RequestBody::read(); `deadline` is for this part. A body is read by this or by read(), not by both.
  virtual Task<Result<std::optional<std::string>>> next(std::size_t bytes_max, std::optional<SteadyTime> deadline) = 0;
  /// After the end: the trailers, which follow the last chunk.
  virtual const Headers& trailers() const = 0;

 protected:
  ~StreamedBody() = default;
};

}  // namespace martlet::http
