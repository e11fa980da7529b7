#include "response_checksum.hpp"

#include <boost/crc.hpp>

namespace martlet::cloud {

void put_checksum(const aws::Service& service, std::string_view body, http::Response& response) {
  if (service.signing_name != "dynamodb") return;
  boost::crc_32_type checksum;
  checksum.process_bytes(body.data(), body.size());
  response.headers.set("x-amz-crc32", std::to_string(checksum.checksum()));
}

}  // namespace martlet::cloud
