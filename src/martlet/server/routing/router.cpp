#include <algorithm>
#include <cassert>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/http/request_target.hpp>
#include <martlet/server/routing/router.hpp>

#include "segment_trie.hpp"

namespace martlet {
namespace {

constexpr std::string_view any_method = "*";

struct Record {
  std::size_t route;
  RouteKey key;
  std::vector<PathParam> params;
};

// The routes of one method on one host.
struct MethodTable {
  std::string method;  // in upper case
  TextMap<std::size_t> literals;
  SegmentTrie patterns;
  TextMap<std::size_t> by_fingerprint;
};

// The routes of one host. Methods are few, so they are searched one by one.
struct HostTable {
  std::vector<MethodTable> methods;

  const MethodTable* find(std::string_view method) const {
    const auto at =
        std::find_if(methods.begin(), methods.end(), [&](const MethodTable& table) { return equals_ignoring_case(table.method, method); });
    return at == methods.end() ? nullptr : &*at;
  }
  MethodTable& at(const std::string& method) {
    const auto at = std::find_if(methods.begin(), methods.end(), [&](const MethodTable& table) { return table.method == method; });
    return at == methods.end() ? methods.emplace_back(MethodTable{method, {}, {}, {}}) : *at;
  }
};

std::string to_text(const RouteKey& key) {
  std::string text = key.method + ' ' + key.path;
  if (!key.vhost.empty()) text += " on " + key.vhost;
  return text;
}

std::unexpected<Error> conflicts(const RouteKey& key, const RouteKey& with) {
  return failure(Code::conflict, "the route " + to_text(key) + " conflicts with the route " + to_text(with) +
                                     ": the same requests match both; change one path, method or vhost");
}

bool is_host_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_'; });
}

// The fingerprints of routes that would match the same requests as a route with this pattern and the same method.
std::vector<std::string> conflicting_fingerprints(const PathPattern& pattern) {
  constexpr std::string_view rest = "/#";
  constexpr std::string_view one_and_rest = "/?/#";
  const std::string print = pattern.fingerprint();
  std::vector<std::string> all{print};
  if (pattern.ends_optional()) all.push_back(pattern.without_end().fingerprint());
  // After the same prefix, {r*} and {q}/{r*} both match a single segment, so hapi refuses the pair.
  const auto without = [&](std::string_view end) { return print.substr(0, print.size() - end.size()); };
  if (print.ends_with(rest)) all.push_back(without(rest) + std::string(one_and_rest));
  if (print.ends_with(one_and_rest)) all.push_back(without(one_and_rest) + std::string(rest));
  return all;
}

void insert(MethodTable& table, const PathPattern& pattern, std::size_t record) {
  const std::string print = pattern.fingerprint();
  table.by_fingerprint.emplace(print, record);
  const bool is_literal = std::all_of(pattern.segments().begin(), pattern.segments().end(),
                                      [](const PathSegment& segment) { return segment.kind == PathSegment::Kind::literal; });
  if (is_literal) {
    table.literals.emplace(print, record);
  } else {
    table.patterns.add(pattern, record);
  }
}

}  // namespace

struct Router::State {
  RouterOptions options;
  std::vector<std::unique_ptr<Record>> records;
  HostTable any_host;
  TextMap<HostTable> vhosts;  // in lower case

  const HostTable* vhost(std::string_view authority) const {
    if (vhosts.empty() || authority.empty()) return nullptr;
    const auto at = vhosts.find(to_lower(http::host_of(authority)));
    return at == vhosts.end() ? nullptr : &at->second;
  }

  // A match in the table of one method; nullopt: no route.
  struct Hit {
    const Record* record = nullptr;
    Captures captures;
  };
  bool look_up(const HostTable* host, std::string_view method, std::string_view folded, Hit& hit) const {
    const MethodTable* table = host ? host->find(method) : nullptr;
    if (!table) return false;
    hit.captures.resize(0);
    if (const auto literal = table->literals.find(folded); literal != table->literals.end()) {
      hit.record = records[literal->second].get();
      return true;
    }
    const SegmentTrie::Found found = table->patterns.find(folded, hit.captures);
    if (!found.record) return false;
    hit.record = records[*found.record].get();
    return true;
  }

  bool look_up(std::string_view method, std::string_view folded, const HostTable* vhost, Hit& hit) const {
    return look_up(vhost, method, folded, hit) || look_up(&any_host, method, folded, hit);
  }

  // If case is ignored, folds upper case into `storage`; offsets stay the same.
  std::string_view fold(std::string_view path, std::string& storage) const {
    if (options.is_case_sensitive) return path;
    storage = to_lower(path);
    return storage;
  }
};

namespace {

// A parameter uses one capture, {p*n} uses n adjacent ones. If an optional end is absent, it has no capture.
RouteMatch to_match(const Record& record, const Captures& captures, std::string_view path) {
  RouteMatch match;
  match.route = record.route;
  match.by_any_method = record.key.method == any_method;
  std::size_t next = 0;
  for (const PathParam& param : record.params) {
    if (next == captures.size()) break;
    const std::size_t begin = captures[next].at;
    next += std::max<std::size_t>(param.segments, 1);
    const std::size_t end = captures[next - 1].at + captures[next - 1].size;
    if (!match.params.add(param.name, path.substr(begin, end - begin))) {
      match.params = {};
      match.outcome = RouteMatch::Outcome::bad_request;
      return match;
    }
  }
  match.outcome = RouteMatch::Outcome::found;
  return match;
}

}  // namespace

Router::Router(RouterOptions options) : state_(std::make_unique<State>()) { state_->options = options; }
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;
Router::~Router() = default;

Result<void> Router::add(const RouteKey& key, std::size_t route) {
  Result<PathPattern> pattern = PathPattern::parse(key.path);
  if (!pattern) return std::unexpected(std::move(pattern.error()));
  const std::string method = to_upper(key.method);
  if (!http::is_token(method))
    return failure(Code::malformed, "the method \"" + key.method + "\" of the path " + key.path + " is not a valid HTTP method");
  if (method == "HEAD")
    return failure(Code::malformed, "the route HEAD " + key.path + " can't be added: the route for GET also answers HEAD requests",
                   "add GET " + key.path + " instead");
  if (!is_host_name(key.vhost))
    return failure(Code::malformed, "the vhost \"" + key.vhost + "\" of the path " + key.path + " is not a host name",
                   "write it without a port and a scheme");
  if (state_->options.strip_trailing_slash && key.path.size() > 1 && key.path.ends_with('/')) {
    return failure(Code::malformed, "the path " + key.path + " ends with a slash, which this router strips from requests",
                   "write the path without the slash");
  }
  if (!state_->options.is_case_sensitive) pattern = pattern->folded();

  HostTable& host = key.vhost.empty() ? state_->any_host : state_->vhosts[to_lower(key.vhost)];
  MethodTable& table = host.at(method);
  for (const std::string& print : conflicting_fingerprints(*pattern)) {
    const auto rival = table.by_fingerprint.find(print);
    if (rival != table.by_fingerprint.end()) return conflicts(key, state_->records[rival->second]->key);
  }

  const std::size_t record = state_->records.size();
  state_->records.push_back(std::make_unique<Record>(Record{route, {method, key.path, key.vhost}, pattern->params()}));
  insert(table, *pattern, record);
  if (pattern->ends_optional()) insert(table, pattern->without_end(), record);
  return {};
}

RouteMatch Router::find(const RouteQuery& query) const {
  const std::string_view path = stripped(query.path);
  if (!path.starts_with('/')) return {};
  std::string storage;
  const std::string_view folded = state_->fold(path, storage);
  const HostTable* vhost = state_->vhost(query.host);
  State::Hit hit;
  const bool found = state_->look_up(query.method, folded, vhost, hit) ||
                     (equals_ignoring_case(query.method, "HEAD") && state_->look_up("GET", folded, vhost, hit)) ||
                     state_->look_up(any_method, folded, vhost, hit);
  return found ? to_match(*hit.record, hit.captures, path) : RouteMatch{};
}

bool Router::has_vhosts() const { return !state_->vhosts.empty(); }

std::vector<std::string> Router::methods(const RouteQuery& query) const {
  std::vector<std::string> all;
  const std::string_view path = stripped(query.path);
  if (!path.starts_with('/')) return all;
  std::string storage;
  const std::string_view folded = state_->fold(path, storage);
  State::Hit hit;
  const auto collect = [&](const HostTable* host) {
    if (!host) return;
    for (const MethodTable& table : host->methods) {
      if (std::find(all.begin(), all.end(), table.method) != all.end() || !state_->look_up(host, table.method, folded, hit)) continue;
      all.push_back(table.method);
      if (table.method == "GET") all.emplace_back("HEAD");
    }
  };
  collect(state_->vhost(query.host));
  collect(&state_->any_host);
  return all;
}

std::string_view Router::stripped(std::string_view path) const {
  if (state_->options.strip_trailing_slash && path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path;
}

}  // namespace martlet
