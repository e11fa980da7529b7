#pragma once
#include <martlet/aws/presigned_download/presigned_download.hpp>
#include <martlet/deploy/simulated_aws/simulated_aws.hpp>

namespace martlet::deploy::simulated_aws {

/// A PresignedDownload from the links that the simulated GetFunction returns.
class SimulatedDownload final : public aws::PresignedDownload {
 public:
  explicit SimulatedDownload(SimulatedAws& simulation) : simulation_(simulation) {}
  Task<aws::Outcome<aws::Downloaded>> fetch(aws::WireSecret link, std::uint64_t bytes_max, aws::DownloadSink& sink) override;

 private:
  PackagePtr find(const std::string& link, bool& has_expired);
  SimulatedAws& simulation_;
  int fetched_ = 0;
};

}  // namespace martlet::deploy::simulated_aws
