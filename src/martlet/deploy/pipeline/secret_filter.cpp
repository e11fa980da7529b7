#include "secret_filter.hpp"

#include <algorithm>

namespace martlet::deploy::pipeline {

void SecretFilter::add(std::string_view secret) {
  if (secret.size() < secret_bytes_min) return;
  const auto is_longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  std::string copy(secret);
  secrets_.insert(std::upper_bound(secrets_.begin(), secrets_.end(), copy, is_longer), copy);
}

void SecretFilter::add(const aws::ArtifactCredentials& credentials) {
  add(credentials.access_key_id);
  add(credentials.secret_access_key.reveal());
  add(credentials.session_token.reveal());
}

void SecretFilter::add(const DeployerConfiguration& configuration) {
  for (const Source& source : configuration.sources) add(source.external_id);
}

std::string SecretFilter::mask(std::string text) const {
  for (const std::string& secret : secrets_) {
    for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at + 3))
      text.replace(at, secret.size(), "***");
  }
  return text;
}

}  // namespace martlet::deploy::pipeline
