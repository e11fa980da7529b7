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

/// Fetches what a presigned link names. The link is a secret: it stands in no error and in no log.
class Download {
 public:
  virtual ~Download() = default;
  /// Streams the body into `sink`, which must outlive the call. One that breaks off goes on where it stood (Range); redirects are not
  /// followed. Fails with the server's code ("AccessDenied", 403: the link has expired), or with one of ours: InvalidRequest for a link
  /// that is none; ResponseTooLarge beyond `bytes_max`, before anything beyond it reaches the sink.
  virtual Task<Answer<Downloaded>> fetch(WireSecret link, std::uint64_t bytes_max, Sink& sink) = 0;
};

}  // namespace martlet::aws
