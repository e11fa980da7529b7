#pragma once
#include <cstdint>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/download_sink.hpp>
#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/wire_secret.hpp>

namespace martlet::aws {

/// The size and the hash of a downloaded body.
struct Downloaded {
  std::uint64_t bytes = 0;
  std::string sha256;  ///< 32 bytes
};

/// A client that downloads from presigned links. A link is a secret: no error and no log contains it.
class PresignedDownload {
 public:
  virtual ~PresignedDownload() = default;
  /// Streams the body into `sink`, which must outlive the call. An interrupted download is resumed (Range). Redirects are not followed.
  /// Fails with the server's code ("AccessDenied" with status 403 if the link has expired), with InvalidRequest if the text isn't a link,
  /// or with ResponseTooLarge if the body exceeds `bytes_max`; the sink receives nothing beyond that.
  virtual Task<Outcome<Downloaded>> fetch(WireSecret link, std::uint64_t bytes_max, DownloadSink& sink) = 0;
};

}  // namespace martlet::aws
