#pragma once
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include <martlet/schema/type.hpp>
#include <martlet/schema/type_declaration.hpp>

/// An operation's wire format as data: a client uses it to write requests and read responses, and a server can do the reverse.
/// Contract: AWS's service models (method, URI, locations of members, success status).
namespace martlet::aws {

enum class Protocol {
  rest_json,  ///< method and URI by operation; JSON bodies
  json_1_0,   ///< POST / with X-Amz-Target
  json_1_1,   ///< like json_1_0, with another media type
  query,      ///< POST / with a form; the response is XML, <NameResult> within <NameResponse>; a list is one element with `member`s
  rest_xml,   ///< method and URI by operation; XML or raw bodies; a list's element is repeated
};

struct Service {
  std::string_view id;               ///< such as "Lambda"; in upper case in an environment variable's name
  std::string_view signing_name;     ///< "lambda"
  std::string_view endpoint_prefix;  ///< such as "lambda" in lambda.eu-central-1.amazonaws.com
  Protocol protocol{};
  std::string_view api_version{};
  std::string_view target_prefix{};  ///< such as "AmazonSSM"; for json_1_0 and json_1_1
  std::string_view xml_namespace{};  ///< for query and rest_xml
  std::string_view global_host{};    ///< "iam.amazonaws.com" if one host serves all regions; requests are then signed for us-east-1
};

/// The place of a member that isn't sent in the body's document.
struct MemberLocation {
  enum class In {
    query,    ///< a parameter, whose name is `name`
    header,   ///< a header, whose name is `name`
    headers,  ///< one header for each element of a map; `name` is the names' prefix
    payload,  ///< the body itself: a string unchanged, a struct as a document whose root in XML is `name`
    status,   ///< the status of a response
  };
  std::string_view member;  ///< its key in the schema
  In in{};
  std::string_view name{};
};
constexpr MemberLocation in_query(std::string_view member, std::string_view name) { return {member, MemberLocation::In::query, name}; }
constexpr MemberLocation in_query(std::string_view member) { return in_query(member, member); }
constexpr MemberLocation in_header(std::string_view member, std::string_view name) { return {member, MemberLocation::In::header, name}; }
constexpr MemberLocation in_headers(std::string_view member, std::string_view prefix) {
  return {member, MemberLocation::In::headers, prefix};
}
constexpr MemberLocation as_payload(std::string_view member, std::string_view root = {}) {
  return {member, MemberLocation::In::payload, root};
}
constexpr MemberLocation as_status(std::string_view member) { return {member, MemberLocation::In::status, {}}; }

/// The members of one shape that aren't in the body's document. More than 10 don't compile.
class MemberLocations {
 public:
  constexpr MemberLocations() = default;
  constexpr MemberLocations(std::initializer_list<MemberLocation> locations) {
    for (const MemberLocation& location : locations) locations_[count_++] = location;
  }
  constexpr const MemberLocation* begin() const { return locations_.data(); }
  constexpr const MemberLocation* end() const { return locations_.data() + count_; }

 private:
  std::array<MemberLocation, 10> locations_{};
  std::size_t count_ = 0;
};

/// The names of a list's or map's elements in a form or in XML, if they aren't the default names: `member` for a list's elements in a form,
/// the list's own name in XML, and `entry` with `key` and `value` for a map's.
struct ElementNames {
  std::string_view member;  ///< its key in the schema, on any level
  std::string_view item{};  ///< if "", a list's elements have the list's own name
  std::string_view key = "key";
  std::string_view value = "value";
};

/// The element names of one operation. More than 6 don't compile.
class ElementNaming {
 public:
  constexpr ElementNaming() = default;
  constexpr ElementNaming(std::initializer_list<ElementNames> names) {
    for (const ElementNames& one : names) names_[count_++] = one;
  }
  /// Returns the names of a member's elements, or nullptr if they are the default names.
  constexpr const ElementNames* find(std::string_view member) const {
    for (std::size_t i = 0; i < count_; ++i) {
      if (names_[i].member == member) return &names_[i];
    }
    return nullptr;
  }

 private:
  std::array<ElementNames, 6> names_{};
  std::size_t count_ = 0;
};

struct Operation {
  const Service* service = nullptr;
  std::string_view name{};  ///< such as "GetAlias"
  std::string_view method = "POST";
  std::string_view uri = "/";  ///< "/functions/{FunctionName}/aliases/{Name}", "/{Bucket}/{Key+}" (slashes stay); may end in a fixed query
  int status = 200;            ///< the status of a success
  MemberLocations request_locations{};
  MemberLocations response_locations{};
  bool is_signed = true;
  bool is_repeatable = true;  ///< if false, only throttled attempts are retried, for example for an invocation
  /// The key of the request's string by which the service recognizes a repetition, such as "ClientRequestToken". If the caller omits that
  /// string, each call has a new token, which its retries share.
  std::string_view token{};
  ElementNaming element_names{};
  schema::SchemaFn request = nullptr;
  schema::SchemaFn response = nullptr;

  std::string full_name() const { return std::string(service->id) + "." + std::string(name); }
  /// Returns the place of a member, or nullptr if it is in the path (`uri` names it) or else in the body.
  const MemberLocation* location_in_request(std::string_view member) const;
  const MemberLocation* location_in_response(std::string_view member) const;
  /// Returns whether `uri` names the member.
  bool is_in_path(std::string_view member) const;
};

/// An operation with the types of its request and response. The tables of operations in this module consist of them. A program declares
/// additional ones in the same way, with schemas for their shapes (member_rules.hpp):
///
///     inline constexpr TypedOperation<GetAliasRequest, AliasConfiguration> get_alias{
///         {.service = &service, .name = "GetAlias", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}"}};
template <class Request, class Response>
struct TypedOperation : Operation {
  constexpr explicit TypedOperation(const Operation& untyped) : Operation(untyped) {
    request = &schema_of<Request>;
    response = &schema_of<Response>;
  }
};

}  // namespace martlet::aws
