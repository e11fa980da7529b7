#pragma once
#include <cstdint>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/sink.hpp>
#include <martlet/aws/wire/wire_secret.hpp>

namespace martlet::aws {

struct Downloaded {
  std::uint64_t bytes = 0;
  std::string sha256;  ///< 32 bytes
};

/// Downloads a presigned link. The link is a secret: no error and no log contains it.
class Download {
 public:
  virtual ~Download() = default;
  /// Streams the body into `sink`, which must outlive the call. An interrupted download is resumed (Range); redirects are not followed.
  /// Fails with the server's code ("AccessDenied", 403: the link has expired), or with one of ours: InvalidRequest for text that isn't a
  /// link; ResponseTooLarge beyond `bytes_max`, before anything beyond it reaches the sink.
  virtual Task<Answer<Downloaded>> fetch(WireSecret link, std::uint64_t bytes_max, Sink& sink) = 0;
};

}  // namespace martlet::aws
