#pragma once
#include <array>

#include <martlet/aws/kms/kms_shapes.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The AWS KMS operations that the client calls. cloud/kms/kms_operations.hpp declares the others.
namespace martlet::aws::kms_operations {

inline constexpr Service service{"KMS", "kms", "kms", Protocol::json_1_1, "2014-11-01", "TrentService"};

inline constexpr TypedOperation<EncryptRequest, EncryptResponse> encrypt{{.service = &service, .name = "Encrypt"}};
inline constexpr TypedOperation<DecryptRequest, DecryptResponse> decrypt{{.service = &service, .name = "Decrypt"}};
inline constexpr TypedOperation<GenerateDataKeyRequest, GenerateDataKeyResponse> generate_data_key{
    {.service = &service, .name = "GenerateDataKey"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 3> all = {&encrypt, &decrypt, &generate_data_key};

}  // namespace martlet::aws::kms_operations
