#include "bucket_in_host.hpp"

namespace martlet::cloud {
namespace {

bool is_s3_label(std::string_view label) { return label == "s3" || label.starts_with("s3-"); }

// Returns the position of the dot before the last label that is `s3` or begins with `s3-`, or npos if there is none after the first label.
// Such a label may also be part of the bucket's name, which may contain dots.
std::size_t find_service(std::string_view host) {
  std::size_t dot = host.rfind('.');
  for (std::size_t end = host.size(); dot != std::string_view::npos; dot = dot == 0 ? std::string_view::npos : host.rfind('.', dot - 1)) {
    if (is_s3_label(host.substr(dot + 1, end - dot - 1))) return dot;
    end = dot;
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view bucket_in_host(std::string_view host) {
  const std::string_view name = host.substr(0, host.find(':'));
  if (is_s3_label(name.substr(0, name.find('.')))) return {};
  const std::size_t service = find_service(name);
  if (service != std::string_view::npos) return name.substr(0, service);
  constexpr std::string_view local = ".localhost";
  return name.ends_with(local) ? name.substr(0, name.size() - local.size()) : std::string_view();
}

std::string path_with_bucket(std::string_view host, std::string_view path) {
  const std::string_view bucket = bucket_in_host(host);
  return bucket.empty() ? std::string(path) : "/" + std::string(bucket) + std::string(path);
}

}  // namespace martlet::cloud
