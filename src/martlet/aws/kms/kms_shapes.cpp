#include <martlet/aws/kms/kms_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<EncryptRequest>) {
  using R = EncryptRequest;
  return object<R>("EncryptRequest", required<&R::key_id>("KeyId"), required<&R::plaintext>("Plaintext"),
                   wire<&R::encryption_context>("EncryptionContext"), wire<&R::encryption_algorithm>("EncryptionAlgorithm"));
}
Schema describe(Type<EncryptResponse>) {
  using R = EncryptResponse;
  return object<R>("EncryptResponse", wire<&R::ciphertext_blob>("CiphertextBlob"), wire<&R::key_id>("KeyId"),
                   wire<&R::encryption_algorithm>("EncryptionAlgorithm"));
}
Schema describe(Type<DecryptRequest>) {
  using R = DecryptRequest;
  return object<R>("DecryptRequest", wire<&R::ciphertext_blob>("CiphertextBlob"), wire<&R::encryption_context>("EncryptionContext"),
                   wire<&R::key_id>("KeyId"), wire<&R::encryption_algorithm>("EncryptionAlgorithm"));
}
Schema describe(Type<DecryptResponse>) {
  using R = DecryptResponse;
  return object<R>("DecryptResponse", wire<&R::plaintext>("Plaintext"), wire<&R::key_id>("KeyId"),
                   wire<&R::encryption_algorithm>("EncryptionAlgorithm"));
}
Schema describe(Type<GenerateDataKeyRequest>) {
  using R = GenerateDataKeyRequest;
  return object<R>("GenerateDataKeyRequest", required<&R::key_id>("KeyId"), wire<&R::encryption_context>("EncryptionContext"),
                   wire<&R::key_spec>("KeySpec"), wire<&R::number_of_bytes>("NumberOfBytes"));
}
Schema describe(Type<GenerateDataKeyResponse>) {
  using R = GenerateDataKeyResponse;
  return object<R>("GenerateDataKeyResponse", wire<&R::ciphertext_blob>("CiphertextBlob"), wire<&R::plaintext>("Plaintext"),
                   wire<&R::key_id>("KeyId"));
}

}  // namespace martlet::aws
