#include "simulated_package.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::deploy::simulated_aws {

SimulatedPackage::SimulatedPackage(std::string text, std::uint64_t repeat) : text_(std::move(text)), repeat_(repeat) {
  Sha256 hash;
  for (std::uint64_t i = 0; i < repeat_; ++i) hash.update(text_);
  sha256_ = to_base64(hash.digest());
}

}  // namespace martlet::deploy::simulated_aws
