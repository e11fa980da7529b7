#include "chunk_signatures.hpp"

#include <martlet/aws/wire/signature.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud {

ChunkSignatures::ChunkSignatures(const ClaimedSignature& head, const Secret& secret_access_key)
    : key_("AWS4" + secret_access_key.reveal()),
      scope_(aws::to_amz_date(head.time) + "\n" + head.date + "/" + head.region + "/" + head.service + "/aws4_request\n"),
      previous_(head.signature) {
  for (const std::string& part : {head.date, head.region, head.service, std::string("aws4_request")}) key_ = hmac_sha256(key_, part);
}

bool ChunkSignatures::accept(std::string_view algorithm, std::string_view hashes, std::string_view signature) {
  const std::string expected = to_hex(hmac_sha256(key_, std::string(algorithm) + "\n" + scope_ + previous_ + "\n" + std::string(hashes)));
  if (!equals_in_constant_time(expected, signature)) return false;
  previous_ = expected;
  return true;
}

bool ChunkSignatures::accepts(std::string_view chunk_hash, std::string_view signature) {
  return accept("AWS4-HMAC-SHA256-PAYLOAD", to_hex(sha256("")) + "\n" + std::string(chunk_hash), signature);
}

bool ChunkSignatures::accepts_trailer(std::string_view text, std::string_view signature) {
  return accept("AWS4-HMAC-SHA256-TRAILER", to_hex(sha256(text)), signature);
}

}  // namespace martlet::cloud
