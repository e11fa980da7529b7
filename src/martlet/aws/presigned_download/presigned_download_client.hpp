#pragma once
#include <martlet/aws/presigned_download/presigned_download.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// A PresignedDownload over HTTP and HTTPS. Of `session`, only time limits and retry settings are used: the link's host receives no
/// credentials.
class PresignedDownloadClient final : public PresignedDownload {
 public:
  explicit PresignedDownloadClient(Session session) : session_(std::move(session)) {}
  Task<Outcome<Downloaded>> fetch(WireSecret link, std::uint64_t bytes_max, DownloadSink& sink) override;

 private:
  Session session_;
};

}  // namespace martlet::aws
