#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace martlet::cloud::s3 {

/// The checksums that S3 verifies and stores. Contract: Amazon S3 User Guide, "Checking object integrity".
enum class ChecksumAlgorithm { crc32, crc32c, crc64nvme, sha1, sha256 };

/// Parses a name such as "CRC32", ignoring case; nullopt if the algorithm isn't supported.
std::optional<ChecksumAlgorithm> checksum_algorithm(std::string_view name);
std::string_view name_of(ChecksumAlgorithm algorithm);     ///< "CRC32"
std::string checksum_header(ChecksumAlgorithm algorithm);  ///< "x-amz-checksum-crc32"
std::size_t checksum_bytes(ChecksumAlgorithm algorithm);   ///< 4, 4, 8, 20, 32
/// Returns whether the checksums of parts can be combined into one of the full object: true for the CRCs.
bool may_be_of_full_object(ChecksumAlgorithm algorithm);

/// An incremental checksum, for bytes that arrive in parts.
class Checksum {
 public:
  explicit Checksum(ChecksumAlgorithm algorithm);
  Checksum(Checksum&&) noexcept;
  Checksum& operator=(Checksum&&) noexcept;
  ~Checksum();
  void update(std::string_view bytes);
  /// Returns the checksum: checksum_bytes() bytes, most significant first.
  std::string bytes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Returns the CRC of concatenated bytes: `first` is the CRC of the beginning, `second` that of the last `second_length` bytes.
std::string combined_checksum(ChecksumAlgorithm algorithm, std::string_view first, std::string_view second, std::uint64_t second_length);

}  // namespace martlet::cloud::s3
