#pragma once
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud::s3 {

/// The answer to a request for a bucket's configuration: an XML document with the root element `name`, whose content is XML already.
http::Response configuration_response(const Call& call, std::string_view name, std::string_view content);

}  // namespace martlet::cloud::s3
