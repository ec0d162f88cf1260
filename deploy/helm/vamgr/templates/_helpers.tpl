{{/* The release's name as a prefix, without saying vamgr twice. */}}
{{- define "vamgr.name" -}}
{{- if contains "vamgr" .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-vamgr" .Release.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* What all things of this release have in common, and what selects pods of it: never change the latter. */}}
{{- define "vamgr.labels" -}}
{{ include "vamgr.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}
{{- define "vamgr.selector" -}}
app.kubernetes.io/name: vamgr
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "vamgr.image" -}}
{{- if .Values.image.digest }}{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else }}{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "vamgr.serviceAccount" -}}
{{- if .Values.serviceAccount.create }}{{ .Values.serviceAccount.name | default (include "vamgr.name" .) }}
{{- else }}{{ .Values.serviceAccount.name | default "default" }}{{ end }}
{{- end }}

{{- define "vamgr.secret" -}}
{{ .Values.existingSecret | default (printf "%s-services" (include "vamgr.name" .)) }}
{{- end }}

{{/* The addresses: given, or those of the services that the chart brings. */}}
{{- define "vamgr.databaseUrl" -}}
{{- if .Values.postgresql.enabled }}postgresql://vamgr:{{ required "Give postgresql.password." .Values.postgresql.password }}@{{ include "vamgr.name" . }}-postgresql:5432/vamgr
{{- else }}{{ required "Give secrets.databaseUrl or existingSecret, or switch postgresql.enabled on." .Values.secrets.databaseUrl }}{{ end }}
{{- end }}
{{- define "vamgr.amqpUrl" -}}
{{- if .Values.rabbitmq.enabled }}amqp://vamgr:{{ required "Give rabbitmq.password." .Values.rabbitmq.password }}@{{ include "vamgr.name" . }}-rabbitmq:5672/vamgr
{{- else }}{{ required "Give secrets.amqpUrl or existingSecret, or switch rabbitmq.enabled on." .Values.secrets.amqpUrl }}{{ end }}
{{- end }}
{{- define "vamgr.redisUrl" -}}
{{- if .Values.redis.enabled }}redis://:{{ required "Give redis.password." .Values.redis.password }}@{{ include "vamgr.name" . }}-redis:6379/0
{{- else }}{{ required "Give secrets.redisUrl or existingSecret, or switch redis.enabled on." .Values.secrets.redisUrl }}{{ end }}
{{- end }}

{{/* For pods and containers: what the restricted Pod Security Standard asks for, and a read-only root on top. */}}
{{- define "vamgr.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ . }}
runAsGroup: {{ . }}
fsGroup: {{ . }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}
{{- define "vamgr.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}
