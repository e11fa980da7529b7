#pragma once
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud::s3 {

/// Returns the response to a request for a bucket's configuration: an XML document with the root element `name` and the XML in `content`.
http::Response configuration_response(const Call& call, std::string_view name, std::string_view content);

}  // namespace martlet::cloud::s3
