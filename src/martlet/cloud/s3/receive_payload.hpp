#pragma once
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/cloud/api/call.hpp>

#include "checksum.hpp"
#include "object_contents.hpp"

namespace martlet::cloud::s3 {

/// The received bytes of an upload.
struct Payload {
  Content content{};
  std::string md5{};  ///< raw
  ChecksumAlgorithm algorithm = ChecksumAlgorithm::crc64nvme;
  std::string checksum{};         ///< raw
  bool has_own_checksum = false;  ///< whether the request specified the algorithm
};

struct PayloadOptions {
  ChecksumAlgorithm algorithm = ChecksumAlgorithm::crc64nvme;  ///< if the request doesn't specify one
  bool always_in_file = false;
};

/// Writes the body of a request to disk, and verifies it: its length, the signed hash, the signatures of its chunks, Content-MD5, and a
/// checksum in the headers or the trailer. Nothing is stored unless everything matches.
Task<ServiceResult<Payload>> receive_payload(Call& call, ObjectContents& contents, PayloadOptions options);

}  // namespace martlet::cloud::s3
