#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/http/response.hpp>

#include "stored_records.hpp"

namespace martlet::cloud::s3 {

/// Returns a successful response, still without a body.
http::Response begin_response(const Call& call, int status);
/// Adds the headers that describe an object in responses to GET and HEAD.
void set_object_headers(http::Response& response, const Bucket& bucket, const ObjectRecord& object);
/// Adds the headers about an object's encryption, which responses to writes also have.
void set_encryption_headers(http::Response& response, const StoredHeaders& headers);
void set_checksum_headers(http::Response& response, const StoredHeaders& headers);
std::string in_quotes(std::string_view e_tag);

}  // namespace martlet::cloud::s3
