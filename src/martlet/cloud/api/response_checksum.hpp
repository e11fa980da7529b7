#pragma once
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// Adds the header `x-amz-crc32` with the CRC-32 of `body` if the service is DynamoDB, whose clients compare it.
void put_checksum(const aws::Service& service, std::string_view body, http::Response& response);

}  // namespace martlet::cloud
