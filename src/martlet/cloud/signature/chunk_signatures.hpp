#pragma once
#include <string>
#include <string_view>

#include <martlet/config/secret.hpp>

#include "claimed_signature.hpp"

namespace martlet::cloud {

/// A checker for the signatures of a body that is sent in signed chunks. Each signature covers the previous one. Contract: Amazon S3 API
/// Reference, "Signature calculations for the Authorization header: transferring payload in multiple chunks", and the same "with trailing
/// headers".
class ChunkSignatures {
 public:
  /// Begins the chain with `head`, the signature of the request's head.
  ChunkSignatures(const ClaimedSignature& head, const Secret& secret_access_key);

  /// Returns whether this is the signature of the next chunk. `chunk_hash` is the chunk's SHA-256 in hex.
  bool accepts(std::string_view chunk_hash, std::string_view signature);
  /// Returns whether this is the signature of the trailer. Each line of `text` ends with a line feed.
  bool accepts_trailer(std::string_view text, std::string_view signature);

 private:
  bool accept(std::string_view algorithm, std::string_view hashes, std::string_view signature);

  std::string key_;
  std::string scope_;  ///< the time and the scope, each followed by a line feed
  std::string previous_;
};

}  // namespace martlet::cloud
