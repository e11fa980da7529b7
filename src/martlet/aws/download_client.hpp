#pragma once
#include <martlet/aws/connection.hpp>
#include <martlet/aws/download.hpp>

namespace martlet::aws {

/// Over http and https. Takes time limits and retries from `connection`, and nothing else: no credentials go to where a link leads.
class DownloadClient final : public Download {
 public:
  explicit DownloadClient(Connection connection) : connection_(std::move(connection)) {}
  Task<Answer<Downloaded>> fetch(WireSecret link, std::uint64_t bytes_max, Sink& sink) override;

 private:
  Connection connection_;
};

}  // namespace martlet::aws
