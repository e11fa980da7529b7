#include "incoming_request.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <martlet/base/random.hpp>
#include <martlet/base/text.hpp>
#include <martlet/cloud/trace_ids/new_trace_id.hpp>

namespace martlet::cloud {
namespace {

// Hop-by-hop headers, which concern the client's connection to the gateway (RFC 9110, 7.6.1).
constexpr std::array<std::string_view, 8> hop_by_hop_headers = {"connection",        "expect",  "keep-alive", "proxy-connection", "te",
                                                                "transfer-encoding", "trailer", "upgrade"};

// Headers that the gateway sets, regardless of the client's.
constexpr std::array<std::string_view, 4> of_the_gateway = {"x-forwarded-for", "x-forwarded-port", "x-forwarded-proto", "x-amzn-trace-id"};

bool is_one_of(const auto& names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

// Groups values by name in linear time, since a client can send thousands of them.
class Grouping {
 public:
  explicit Grouping(std::vector<NamedValues>& groups) : groups_(groups) {}
  void add(std::string_view name, std::string key, std::string value) {
    const auto [place, is_new] = places_.try_emplace(std::move(key), groups_.size());
    if (is_new) groups_.push_back({std::string(name), {}});
    groups_[place->second].values.push_back(std::move(value));
  }

 private:
  std::vector<NamedValues>& groups_;
  std::unordered_map<std::string, std::size_t> places_;
};

std::string port_of(std::string_view authority) {
  const std::string_view host = http::host_of(authority);
  return host.size() + 1 < authority.size() ? std::string(authority.substr(host.size() + 1)) : "80";
}

std::string forwarded_for(const http::Request& request) {
  std::string all = request.headers.joined("x-forwarded-for").value_or("");
  if (!all.empty()) all += ", ";
  return all.append(request.remote_address);
}

void add_headers(IncomingRequest& incoming, const http::Request& request, std::string_view authority) {
  Grouping grouping(incoming.headers);
  for (const http::HeaderView& header : request.headers) {
    std::string key = to_lower(header.name);
    if (is_one_of(hop_by_hop_headers, key) || is_one_of(of_the_gateway, key)) continue;
    const std::string_view value = key == "host" ? authority : header.value;
    grouping.add(header.name, std::move(key), std::string(value));
  }
  const auto set = [&](std::string_view name, std::string value) { grouping.add(name, std::string(name), std::move(value)); };
  set("x-amzn-trace-id", "Root=" + new_trace_id(incoming.time));
  set("x-forwarded-for", forwarded_for(request));
  set("x-forwarded-port", port_of(authority));
  set("x-forwarded-proto", "http");
}

void add_query(IncomingRequest& incoming) {
  Grouping grouping(incoming.query);
  // Accepts as many fields as a request line can have, since the function decides how many are too many.
  for (http::FormField& field : http::parse_form(incoming.raw_query, incoming.raw_query.size() + 1)) {
    std::string key = field.name;
    grouping.add(field.name, std::move(key), std::move(field.value));
  }
}

}  // namespace

IncomingRequest to_incoming_request(const http::Request& request, const http::RequestTarget& target, WallTime now) {
  IncomingRequest incoming;
  const std::string_view authority = target.authority.empty() ? request.headers.get("host").value_or(std::string_view()) : target.authority;
  incoming.method = request.method;
  incoming.path = target.path;
  incoming.raw_query = target.query;
  incoming.host = http::host_of(authority);
  incoming.source_ip = request.remote_address;
  incoming.user_agent = request.headers.get("user-agent").value_or(std::string_view());
  incoming.accept = request.headers.get("accept").value_or(std::string_view());
  incoming.request_id = random_uuid();
  incoming.time = now;
  add_headers(incoming, request, authority);
  add_query(incoming);
  return incoming;
}

std::vector<NamedValues> query_as_sent(std::string_view raw_query) {
  std::vector<NamedValues> groups;
  Grouping grouping(groups);
  split(raw_query, '&', [&](std::string_view field) {
    if (field.empty()) return;
    const std::size_t equals = std::min(field.find('='), field.size());
    const std::string_view name = field.substr(0, equals);
    grouping.add(name, std::string(name), std::string(field.substr(std::min(equals + 1, field.size()))));
  });
  return groups;
}

}  // namespace martlet::cloud
