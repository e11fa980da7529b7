#pragma once
#include <cstddef>

#include <martlet/http/range.hpp>
#include <martlet/http/response.hpp>

namespace martlet {

/// A stream that knows its length and can begin anywhere, such as a file's bytes. It is sent with `content-length`, for HEAD as well, and
/// supports Range requests.
class SizedStream : public http::BodyStream {
 public:
  virtual std::size_t size() const = 0;
  /// Restricts the stream to these bytes; called before the first next(), if at all.
  virtual void restrict_to(http::ByteRange range) = 0;
};

}  // namespace martlet
