#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::http {

/// What a RequestBody is as well where its transport can give it in parts, while it comes: memory for one part, whatever its length.
class StreamedBody {
 public:
  /// The next part, never empty; nullopt at the end. Fails with Code::too_large when there would be more than `bytes_max` in all, and
  /// otherwise as RequestBody::read(); `deadline` is this part's. Not together with read().
  virtual Task<Result<std::optional<std::string>>> next(std::size_t bytes_max, std::optional<SteadyTime> deadline) = 0;
  /// After the end: what came after the last chunk.
  virtual const Headers& trailers() const = 0;

 protected:
  ~StreamedBody() = default;
};

}  // namespace martlet::http
