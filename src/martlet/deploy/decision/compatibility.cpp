#include "compatibility.hpp"

#include <algorithm>

#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>

#include "refusals.hpp"

namespace martlet::deploy {
namespace {

using aws::FunctionConfiguration;

std::string architecture_of(const FunctionConfiguration& one) { return one.architectures.empty() ? "x86_64" : one.architectures.front(); }

// Returns "provided" for "provided.al2023", and "nodejs" for "nodejs22.x".
std::string_view family_of(std::string_view runtime) {
  const auto end = std::find_if_not(runtime.begin(), runtime.end(), is_ascii_alpha);
  return runtime.substr(0, static_cast<std::size_t>(end - runtime.begin()));
}

// Returns "tools:3" for "arn:aws:lambda:eu-central-1:111111111111:layer:tools:3", since the account may differ.
std::string layer_name(const std::string& arn) {
  const std::size_t at = arn.find(":layer:");
  return at == std::string::npos ? arn : arn.substr(at + 7);
}

std::string layers_of(const FunctionConfiguration& one) {
  return one.layers ? join(*one.layers, ", ", [](const aws::Layer& layer) { return layer_name(layer.arn); }) : "";
}

std::string or_none(const std::string& text) { return text.empty() ? "none" : text; }

// Returns the signing profile without its version.
std::string signer_of(const FunctionConfiguration& one) {
  const std::string profile = one.signing_profile_version_arn.value_or("");
  return profile.substr(0, profile.rfind('/'));
}

std::optional<Error> unreachable_code(const SourceVersion& source) {
  const aws::FunctionCodeLocation& code = source.function.code;
  if (code.error) return code_unreadable(source.account, *code.error);
  if (code.resolved_s3_object) return code_kept_in_bucket(source.account, code.resolved_s3_object->s3_bucket.value_or(""));
  if (source.function.configuration.package_type == aws::package_type::image) {
    const bool has_digest = code.resolved_image_uri && code.resolved_image_uri->find("@sha256:") != std::string::npos;
    return has_digest ? std::nullopt : std::optional(image_without_digest(source.account));
  }
  if (!code.location || code.location->empty()) return code_without_link(source.account);
  return std::nullopt;
}

void warn(const FunctionConfiguration& here, const FunctionConfiguration& there, std::vector<std::string>& notes) {
  const std::string runtime = here.runtime.value_or(""), lower = there.runtime.value_or("");
  if (runtime != lower) notes.push_back("the runtime is " + runtime + " here, and was " + lower + " in the lower account");
  const bool uses_handler = family_of(runtime) != "provided";
  if (uses_handler && here.handler != there.handler) {
    notes.push_back("the handler is " + or_none(here.handler.value_or("")) + " here, and was " + or_none(there.handler.value_or("")) +
                    " in the lower account");
  }
  if (layers_of(here) != layers_of(there))
    notes.push_back("the layers are " + or_none(layers_of(here)) + " here, and were " + or_none(layers_of(there)) +
                    " in the lower account");
}

}  // namespace

std::optional<Error> incompatibility(const aws::GetFunctionResponse& latest, const SourceVersion& source, const Allowance& allowance,
                                     std::vector<std::string>& notes) {
  const FunctionConfiguration& here = latest.configuration;
  const FunctionConfiguration& there = source.function.configuration;
  if (here.package_type != there.package_type) return package_type_differs(here.package_type, there.package_type);
  if (architecture_of(here) != architecture_of(there)) return architecture_differs(architecture_of(here), architecture_of(there));
  if (family_of(here.runtime.value_or("")) != family_of(there.runtime.value_or(""))) {
    return runtime_differs(or_none(here.runtime.value_or("")), or_none(there.runtime.value_or("")));
  }
  if (!signer_of(here).empty() && signer_of(here) != signer_of(there)) return signer_differs();
  if (latest.code.resolved_s3_object) return code_kept_here(latest.code.resolved_s3_object->s3_bucket.value_or(""));
  if (auto error = unreachable_code(source)) return error;
  if (there.package_type == aws::package_type::zip) {
    if (there.code_size > allowance.code_bytes_max) return code_too_large(there.code_size, allowance.code_bytes_max);
    if (there.code_size > allowance.direct_bytes_max && !allowance.has_staging_bucket) return no_staging_bucket(there.code_size);
  }
  warn(here, there, notes);
  return std::nullopt;
}

}  // namespace martlet::deploy
