"""The permissions in infra/ that the local cloud never checks, each with the reason why it is granted."""

GUIDE = "CodePipeline User Guide, 'Manage the CodePipeline service role', requires it; the local cloud's pipelines read and write artifacts without it"
KEY = "the local cloud's S3 stores the name of a bucket's key, but doesn't call KMS"

UNCHECKED_PERMISSIONS = {
    "deployer-orders codepipeline:GetJobDetails": "for new credentials after an hour, or if an action doesn't name its execution: src/martlet/deploy/pipeline",
    "pipeline-orders-deploy s3:GetObjectVersion": GUIDE,
    "pipeline-orders-deploy s3:PutObjectAcl": GUIDE,
    "pipeline-orders-deploy s3:GetBucketAcl": GUIDE,
    "pipeline-orders-deploy s3:GetBucketLocation": GUIDE,
    "pipeline-orders-deploy s3:GetBucketVersioning": GUIDE,
    "pipeline-orders-deploy codecommit:CancelUploadArchive": GUIDE,
    "pipeline-orders-deploy kms:Decrypt": KEY,
    "pipeline-orders-deploy kms:DescribeKey": KEY,
    "pipeline-orders-deploy kms:GenerateDataKey": KEY,
}
