#pragma once
#include <martlet/aws/download/download.hpp>
#include <martlet/deploy/world/world.hpp>

namespace martlet::deploy::world {

/// A Download from the links that this world's GetFunction returns.
class WorldDownload final : public aws::Download {
 public:
  explicit WorldDownload(World& world) : world_(world) {}
  Task<aws::Answer<aws::Downloaded>> fetch(aws::WireSecret link, std::uint64_t bytes_max, aws::Sink& sink) override;

 private:
  PackagePtr find(const std::string& link, bool& has_expired);
  World& world_;
  int fetched_ = 0;
};

}  // namespace martlet::deploy::world
