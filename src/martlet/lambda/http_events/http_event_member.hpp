#pragma once
#include <string_view>

namespace martlet::lambda {

/// The parts of an event that are read: the event itself, and the objects and arrays in it that aren't skipped.
enum class EventContainer : unsigned char {
  none,
  event,
  headers,
  multi_headers,
  header_values,        // in multi_headers
  plain_header_values,  // in headers, for VPC Lattice, which has lists there
  query,
  multi_query,
  query_values,
  plain_query_values,
  cookies,
  context,
  http,
  identity
};

/// The members that are read.
enum class Member : unsigned char {
  unknown,
  named,  // a header, a parameter, or an element of a list
  version,
  method,
  path,
  raw_path,
  raw_query,
  lattice_method,
  lattice_path,
  headers,
  multi_headers,
  query,
  multi_query,
  cookies,
  body,
  is_base64,
  context,
  authorizer_arn,
  http,
  identity,
  elb,
  service,
  connection,
  stage,
  domain,
  source_ip,
};

/// Returns the member `key` of `container`.
Member member_of(EventContainer container, std::string_view key);

}  // namespace martlet::lambda
