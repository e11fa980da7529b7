#include "checksum.hpp"

#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>

namespace martlet::cloud::s3 {
namespace {

std::string of(ChecksumAlgorithm algorithm, std::string_view bytes) {
  Checksum checksum(algorithm);
  checksum.update(bytes);
  return checksum.bytes();
}

// The check values are those of the Catalogue of parametrised CRC algorithms (reveng.sourceforge.io): ISO-HDLC, ISCSI, NVME.
TEST(Checksum, computes_the_check_value_of_each_crc) {
  EXPECT_EQ(to_hex(of(ChecksumAlgorithm::crc32, "123456789")), "cbf43926");
  EXPECT_EQ(to_hex(of(ChecksumAlgorithm::crc32c, "123456789")), "e3069283");
  EXPECT_EQ(to_hex(of(ChecksumAlgorithm::crc64nvme, "123456789")), "ae8b14860a799888");
}

TEST(Checksum, combines_the_checksums_of_parts) {
  for (const ChecksumAlgorithm algorithm : {ChecksumAlgorithm::crc32, ChecksumAlgorithm::crc32c, ChecksumAlgorithm::crc64nvme}) {
    const std::string end(70'000, 'x');
    EXPECT_EQ(combined_checksum(algorithm, of(algorithm, "begin"), of(algorithm, end), end.size()), of(algorithm, "begin" + end));
    EXPECT_EQ(combined_checksum(algorithm, of(algorithm, "begin"), of(algorithm, ""), 0), of(algorithm, "begin"));
  }
}

TEST(Checksum, parses_names_ignoring_case) {
  EXPECT_EQ(checksum_algorithm("crc64nvme"), ChecksumAlgorithm::crc64nvme);
  EXPECT_EQ(checksum_algorithm("CRC16"), std::nullopt);
}

}  // namespace
}  // namespace martlet::cloud::s3
